import { type Command, InvalidArgumentError } from "commander";
import { type CommandDefinition, examples } from "../definition.ts";
import type { Io } from "../io.ts";

/** `zp completion`: a script for the shell, made of the commands and options themselves. */
export function completion(shell: "bash" | "zsh" | "fish", zp: Command, io: Io): number {
  const commands = zp.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    options: command.options.flatMap(({ long }) => (long ? [long] : [])),
  }));
  io.out(`${{ bash, zsh, fish }[shell](commands)}\n`);
  return 0;
}

interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly string[];
}

const bash = (commands: readonly Completed[]): string => `_zp() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map(({ name, options }) => `    ${name}) options="${options.join(" ")} --help" ;;`).join("\n")}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _zp zp`;

const zsh = (commands: readonly Completed[]): string => `#compdef zp
_zp() {
  local -a commands=(
${commands.map(({ name, summary }) => `    '${name}:${summary.replaceAll("'", "")}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case $words[2] in
${commands.map(({ name, options }) => `    ${name}) _arguments ${options.map((option) => `'${option}'`).join(" ")} '*:file:_files' ;;`).join("\n")}
  esac
}
compdef _zp zp`;

const fish = (commands: readonly Completed[]): string =>
  commands
    .flatMap(({ name, summary, options }) => [
      `complete -c zp -n __fish_use_subcommand -a ${name} -d '${summary.replaceAll("'", "")}'`,
      ...options.map(
        (option) => `complete -c zp -n '__fish_seen_subcommand_from ${name}' -l ${option.replace(/^--/, "")}`,
      ),
    ])
    .join("\n");

/** How `zp completion` is called. */
export const completionCommand: CommandDefinition = ({ action, io, zp }) => {
  zp.command("completion")
    .summary("输出命令补全脚本")
    .argument("<外壳>", "bash、zsh 或 fish", (shell: string) => {
      if (!["bash", "zsh", "fish"].includes(shell)) throw new InvalidArgumentError("只有 bash、zsh、fish。");
      return shell;
    })
    .addHelpText(
      "after",
      examples("zp completion bash > /etc/bash_completion.d/zp", "zp completion fish | source"),
    )
    .action(action((shell: string) => completion(shell as "bash" | "zsh" | "fish", zp, io)));
};
