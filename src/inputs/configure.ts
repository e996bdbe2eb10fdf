/**
 * What `configure` makes a run do:
 *
 * | configure | if the integration is missing | with an existing integration |
 * | --------- | ----------------------------- | ---------------------------- |
 * | `none`    | fails                         | leaves its credentials       |
 * | `update`  | fails                         | sends credentials            |
 * | `create`  | creates it                    | leaves its credentials       |
 * | `upsert`  | creates it                    | sends credentials            |
 */
import type { Inputs } from "./table.ts";

type ConfigureInput = Partial<Pick<Inputs, "configure">>;

export const shouldCreate = ({ configure }: ConfigureInput): boolean =>
  configure === "create" || configure === "upsert";

export const shouldUpdateCredentials = ({
  configure,
}: ConfigureInput): boolean => configure === "update" || configure === "upsert";

export const sendsCredentials = (inputs: ConfigureInput): boolean =>
  shouldCreate(inputs) || shouldUpdateCredentials(inputs);
