import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type CommandDefinition, examples } from "../definition.ts";
import { CommandError, type Io } from "../io.ts";
import { checkFolder } from "../publish/browser-check.ts";
import { listen, type Mount, staticServer } from "../serve/static-server.ts";

export interface ServeFlags {
  readonly port: string;
  readonly host: string;
}

/** `zp serve`: the check in the browser, or a site as a server shows it. Runs until it is stopped. */
export async function serve(name: string | undefined, { port, host }: ServeFlags, io: Io): Promise<number> {
  const mounts = mountsOf(name, io.cwd);
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new CommandError(`端口“${port}”写法不对，应为 0 到 65535 的整数。`);
  }
  const server = staticServer(mounts);
  let at: Awaited<ReturnType<typeof listen>>;
  try {
    at = await listen(server, number, host);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "EADDRINUSE") throw new CommandError(`端口 ${port} 已被占用，请用 --port 另选一个。`);
    if (code === "EACCES") throw new CommandError(`没有权限使用端口 ${port}，请用 --port 选 1024 以上的。`);
    throw new CommandError(
      `不能在 ${host} 的端口 ${port} 上提供网页（${code ?? (error as Error).message}）。`,
    );
  }
  const shown = at.family === "IPv6" ? `[${at.address}]` : at.address;
  const here = `http://${shown}:${at.port}/`;
  io.out(
    name === undefined
      ? `${here}check/　清单检查，文件不离开本机，按 Ctrl+C 结束\n`
      : `${here}　目录 ${name}，按 Ctrl+C 结束\n`,
  );
  await new Promise<void>((done) => {
    const stop = (): void => {
      server.close(() => done());
      server.closeAllConnections();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  return 0;
}

/** The folder that is named; without a name the check. */
function mountsOf(name: string | undefined, cwd: string): Mount[] {
  if (name === undefined) return [{ at: "/check/", folder: checkFolder() }];
  const folder = resolve(cwd, name);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CommandError(`找不到目录“${name}”。先用 zp publish 写出网站。`);
  }
  return [{ at: "/", folder }];
}

/** How `zp serve` is called. */
export const serveCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("serve")
    .summary("在本机打开清单检查，或查看网站")
    .description(
      "在本机的浏览器里检查清单；写明目录的，提供其中的网页，供发布前查看。只有本机能访问，除非用 --host 另行指定。",
    )
    .argument("[目录]", "zp publish 写出的目录；不写为浏览器里的清单检查")
    .option("--port <端口>", "端口；0 为任一空闲端口", "8080")
    .option("--host <地址>", "监听的地址", "127.0.0.1")
    .addHelpText(
      "after",
      examples(
        "zp serve                 浏览器里的清单检查",
        "zp serve 网站            查看写出的网站",
        "zp serve --port 9000",
      ),
    )
    .action(action((folder: string | undefined, options: ServeFlags) => serve(folder, options, io)));
};
