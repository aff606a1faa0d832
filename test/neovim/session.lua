-- What a user does with a draft in Neovim; session.test.ts runs it on the configuration of docs/editors.md and reads what
-- it writes. JPO_TEST_OLD_DRAFT: a draft in Shift_JIS; JPO_TEST_RESULT: the file for the result.
local LONGEST_MS = 30000
local result = { errors = {} }

local function wait(what, condition)
  if not vim.wait(LONGEST_MS, condition, 10) then error('nothing came: ' .. what) end
end

-- The answer of the server to a question about the place of the cursor.
local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params or vim.lsp.util.make_position_params(), LONGEST_MS)
  if not answers then error(method .. ': ' .. tostring(problem)) end
  for _, answer in pairs(answers) do
    if answer.err or answer.error then error(method .. ': ' .. vim.inspect(answer)) end
    return answer.result
  end
  error(method .. ': no server')
end

local function go_to(words)
  if vim.fn.search('\\V' .. words, 'cw') == 0 then error('not in the draft: ' .. words) end
end

-- The cursor behind some words, as in insert mode.
local function go_behind(words)
  go_to(words)
  local line = vim.api.nvim_win_get_cursor(0)[1]
  local text = vim.api.nvim_get_current_line()
  local _, last = text:find(words, 1, true)
  vim.api.nvim_win_set_cursor(0, { line, last })
end

-- What a completion offers: its label and what it would put in.
local function offered()
  local answer = ask('textDocument/completion')
  return vim.tbl_map(function(item)
    return { label = item.label, text = (item.textEdit or {}).newText or item.insertText or item.label }
  end, answer.items or answer)
end

local function diagnostics()
  return vim.tbl_map(function(one)
    return { code = one.code or one.user_data.lsp.code, line = one.lnum, message = one.message }
  end, vim.diagnostic.get(0))
end

local function has_diagnostic(code)
  for _, one in ipairs(diagnostics()) do
    if one.code == code then return true end
  end
  return false
end

-- What an action lists in the quickfix list or its like.
local function listed(what, act)
  vim.fn.setqflist({})
  vim.fn.setloclist(0, {})
  act()
  local found = {}
  wait('the list of ' .. what, function()
    found = vim.fn.getqflist()
    if #found == 0 then found = vim.fn.getloclist(0) end
    return #found > 0
  end)
  return found
end

local function press(key)
  return function() vim.api.nvim_feedkeys(key, 'x', false) end
end

local function session()
  local draft = vim.api.nvim_get_current_buf()
  wait('the server', function() return next(vim.lsp.buf_get_clients(0)) ~= nil end)
  wait('diagnostics', function() return has_diagnostic('era-after-1999') end)
  result.filetype = vim.bo.filetype
  result.diagnostics = diagnostics()

  go_to('特開2013-490006')
  result.hover = ask('textDocument/hover').contents.value
  result.again = ask('textDocument/hover').contents.value

  -- A user types into the empty item, and begins another one.
  vim.opt.virtualedit = 'onemore'
  go_behind('【識別番号】')
  result.codes = offered()
  vim.api.nvim_buf_set_lines(0, 5, 5, true, { '【' })
  vim.api.nvim_win_set_cursor(0, { 6, #'【' })
  result.items = offered()
  vim.api.nvim_buf_set_lines(0, 5, 6, true, {})

  -- The first action of the menu: the quick fix.
  vim.ui.select = function(items, options, choose)
    result.actions = vim.tbl_map(function(item) return (options.format_item or tostring)(item) end, items)
    choose(items[1], 1)
  end
  go_to('特願平24-900006')
  local before = vim.api.nvim_get_current_line()
  vim.lsp.buf.code_action()
  wait('the edit of a code action', function() return vim.api.nvim_get_current_line() ~= before end)
  result.edited = vim.api.nvim_get_current_line()
  wait('diagnostics of the edited draft', function() return not has_diagnostic('era-after-1999') end)

  result.references = vim.tbl_map(function(one) return one.lnum end, listed('mentions', press('gr')))
  vim.cmd('only')
  vim.api.nvim_set_current_buf(draft)
  result.outline = vim.tbl_map(function(one) return one.text end, listed('the outline', press('gO')))
  vim.cmd('only')
  vim.api.nvim_set_current_buf(draft)
  local find = function() vim.lsp.buf.workspace_symbol('900006') end
  result.symbols = vim.tbl_map(function(one) return one.text end, listed('cases', find))
  vim.cmd('only')

  vim.cmd('edit! ' .. vim.env.JPO_TEST_OLD_DRAFT)
  wait('diagnostics of the other draft', function() return has_diagnostic('missing-item') end)
  result.oldFiletype = vim.bo.filetype
  result.oldEncoding = vim.bo.fileencoding
  result.oldLine = vim.fn.getline(3)
end

local ok, problem = xpcall(session, debug.traceback)
if not ok then table.insert(result.errors, problem) end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.JPO_TEST_RESULT)
vim.cmd('qall!')
