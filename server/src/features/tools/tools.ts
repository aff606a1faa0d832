import { failureOf } from '../../base/failure.ts';
import type { ToolInvokeParams, ToolName, ToolParams, ToolPrepareResult } from '../../protocol.ts';
import { checkDraft } from './checkDraft.ts';
import { lookUpCase } from './lookUpCase.ts';
import { readDocument } from './readDocument.ts';
import type { Tool, ToolServices } from './tool.ts';

const TOOLS: Readonly<Record<ToolName, Tool>> = { lookUpCase, readDocument, checkDraft };

/** What a tool would do, and the cost. Sends no request, never throws. */
export async function prepareTool({ tool, input }: ToolParams, services: ToolServices): Promise<ToolPrepareResult> {
  try {
    return await TOOLS[tool].prepare(input, services);
  } catch {
    // The problem is reported by `invokeTool`; no request is sent then.
    return { doing: services.messages.tools.reading, requests: 0 };
  }
}

/** Runs a tool within the agreed requests. Never throws: the text names failures. */
export async function invokeTool(
  { tool, input, most }: ToolInvokeParams,
  services: ToolServices,
  signal?: AbortSignal,
): Promise<string> {
  try {
    return await TOOLS[tool].invoke(input, services, { most, ...(signal ? { signal } : {}) });
  } catch (error) {
    return services.messages.failure[failureOf(error).code];
  }
}
