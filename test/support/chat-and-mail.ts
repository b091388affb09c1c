import { createServer } from "node:http";
import { createServer as createTcpServer, type Server } from "node:net";
import { onTestFinished } from "vitest";

/** The port of a server that listens on this machine until the test is over; an HTTP server is one as well. */
function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
    onTestFinished(() => void server.close());
  });
}

/** A webhook that keeps what it got, and answers with `status`, which a test may change. */
export async function startWebhook(status = 200) {
  const state = { status, url: "", got: [] as string[] };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    state.got.push(body);
    response.writeHead(state.status).end("ok");
  });
  state.url = `http://127.0.0.1:${await listen(server)}/hooks/secret`;
  return state;
}

/** A mail server that takes everything (RFC 5321, as much of it as one message needs), unless `refuses` is set. */
export async function startMailServer() {
  const state = { refuses: false, smtp: "", mails: [] as string[] };
  const server = createTcpServer((socket) => {
    let reading: string | null = null;
    const isFull = state.refuses;
    socket.write("220 test\r\n");
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").slice(0, -1)) {
        if (reading !== null) {
          if (line === ".") {
            state.mails.push(reading);
            reading = null;
            socket.write("250 kept\r\n");
          } else reading += `${line}\n`;
        } else if (isFull && /^MAIL/i.test(line)) socket.write("452 no room\r\n");
        else if (/^DATA/i.test(line)) {
          reading = "";
          socket.write("354 go on\r\n");
        } else socket.write(/^QUIT/i.test(line) ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  });
  state.smtp = `smtp://127.0.0.1:${await listen(server)}`;
  return state;
}
