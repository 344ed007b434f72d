// Microsoft's test client listens on every interface; loaded before it, this keeps it to the
// loopback, so that nobody else on the network can rehearse on this machine.
const net = require("net");

const listen = net.Server.prototype.listen;
const LOOPBACK = "127.0.0.1";

net.Server.prototype.listen = function (...given) {
  const [first] = given;
  if (typeof first === "number" || /^\d+$/.test(first)) {
    if (typeof given[1] === "string") given[1] = LOOPBACK;
    else given.splice(1, 0, LOOPBACK);
  } else if (first && typeof first === "object" && "port" in first) {
    given[0] = { ...first, host: LOOPBACK };
  }
  return listen.apply(this, given);
};
