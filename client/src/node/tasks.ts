import {
  type CancellationToken,
  type Disposable,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from "vscode";

const taskType = "privacy-notice";
const problemMatcher = "$privacy-notice";

/** A task that runs the command line, as package.json defines it. */
interface CheckDefinition extends TaskDefinition {
  readonly paths?: readonly string[];
  readonly failOn?: string;
}

/** Offers the command line at `cli` as tasks: one for each folder, and whatever tasks.json defines. */
export function registerTasks(cli: string): Disposable {
  return tasks.registerTaskProvider(taskType, {
    provideTasks: () => (workspace.workspaceFolders ?? []).map((folder) => taskFor({ type: taskType }, folder, cli)),
    resolveTask: (task: Task, _token: CancellationToken) => {
      return taskFor(task.definition as CheckDefinition, task.scope ?? TaskScope.Workspace, cli);
    },
  });
}

function taskFor(definition: CheckDefinition, scope: WorkspaceFolder | TaskScope, cli: string): Task {
  const { paths = ["."], failOn } = definition;
  const args = [cli, "check", "--format", "compact", ...(failOn ? ["--fail-on", failOn] : []), "--", ...paths];
  // In the desktop's editor the process is Electron, which is told to be Node.
  const execution = new ProcessExecution(process.execPath, args, { env: { ELECTRON_RUN_AS_NODE: "1" } });
  const task = new Task(definition, scope, l10n.t("check privacy notices"), taskType, execution, problemMatcher);
  task.group = TaskGroup.Test;
  return task;
}
