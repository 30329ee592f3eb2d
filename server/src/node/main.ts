import { createConnection } from "vscode-languageserver/node";
import { serve } from "../server.ts";
import { nodeHost } from "./host.ts";

// Speaks over what its arguments name: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.
serve(createConnection(), nodeHost);
