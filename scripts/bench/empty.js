// Nothing: what starting Node.js takes.
