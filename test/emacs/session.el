;;; What a user does with a draft in Emacs -*- lexical-binding: t -*-
;; session.test.ts runs it on the configuration of docs/editors.md and reads what it writes.
;; JPO_TEST_DRAFT, JPO_TEST_OLD_DRAFT: the drafts; JPO_TEST_RESULT: the file for the result.
(require 'json)

(defconst longest 30 "Seconds that anything may take.")
(defvar result nil)

(defun tell (name value)
  (push (cons name value) result))

(defun wait (what condition)
  (let ((end (+ (float-time) longest)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "nothing came: %s" what))
      (accept-process-output nil 0.01))))

(defun open-draft (file)
  (find-file file)
  ;; What comes after every command; without a screen nobody else runs it.
  (run-hooks 'post-command-hook)
  (wait "the server" #'eglot-managed-p)
  (flymake-start)
  (wait "diagnostics" #'flymake-diagnostics))

(defun go-behind (words)
  (goto-char (point-min))
  (search-forward words))

(defun diagnostics ()
  (vconcat (mapcar (lambda (one)
                     `((line . ,(line-number-at-pos (flymake-diagnostic-beg one)))
                       (text . ,(flymake-diagnostic-text one))))
                   (flymake-diagnostics))))

(defun has-diagnostic (code)
  (seq-some (lambda (one) (string-search (format "[%s]" code) (flymake-diagnostic-text one))) (flymake-diagnostics)))

(defun show (command)
  "What COMMAND shows in the documentation buffer."
  (command-execute command)
  (wait "a hover" (lambda () (and eldoc--doc-buffer (< 0 (buffer-size eldoc--doc-buffer)))))
  (with-current-buffer eldoc--doc-buffer (buffer-substring-no-properties (point-min) (point-max))))

(defun complete (wanted)
  "Takes the completion that holds WANTED. Returns all that are offered."
  (let* (offered
         (completion-in-region-function
          (lambda (start end table &optional predicate)
            (setq offered (all-completions (buffer-substring start end) table predicate))
            (let ((chosen (seq-find (lambda (one) (string-search wanted one)) offered)))
              (when chosen
                (delete-region start end)
                (insert chosen)
                (funcall (plist-get completion-extra-properties :exit-function) chosen 'finished)))
            t)))
    (completion-at-point)
    (vconcat (mapcar #'substring-no-properties offered))))

(defun act (command &optional wanted)
  "Takes the first of the menu of COMMAND, or the first that holds WANTED. Returns all of it."
  (let* (offered
         (last-nonmenu-event t)
         (completing-read-function
          (lambda (_prompt items &rest _)
            (setq offered (mapcar #'car items))
            (seq-find (lambda (one) (string-search (or wanted "") one)) offered))))
    (command-execute command)
    (vconcat offered)))

(defun line () (string-trim-right (thing-at-point 'line t)))

(defun asked-for (method)
  "How often the server was sent METHOD."
  (with-current-buffer (jsonrpc-events-buffer (eglot-current-server))
    (how-many (format ":method \"%s\"" method) (point-min) (point-max))))

(defun session ()
  (open-draft (getenv "JPO_TEST_DRAFT"))
  (tell 'mode (symbol-name major-mode))
  (wait "diagnostics of numbers" (lambda () (has-diagnostic "era-after-1999")))
  (tell 'diagnostics (diagnostics))

  ;; The cursor rests on a number: what the timer of eldoc does.
  (go-behind "特開2013-4900")
  (eldoc-print-current-symbol-info)
  (tell 'hoversAtRest (asked-for "textDocument/hover"))
  (tell 'hover (show (key-binding (kbd "C-c h"))))
  (tell 'references (length (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))))

  (go-behind "特願平24-9000")
  (tell 'actions (act (key-binding (kbd "C-c a"))))
  (tell 'edited (line))
  (eglot--signal-textDocument/didChange) ; a timer for idle moments does it where there is a screen
  (wait "diagnostics of the edited draft" (lambda () (not (has-diagnostic "era-after-1999"))))

  (go-behind "特願2022-9000")
  (tell 'asking (act (key-binding (kbd "C-c a")) "照会"))

  (go-behind "【識別番号】")
  (tell 'codes (complete "９９９００００１２"))
  (go-behind "【氏名又は名称】")
  (tell 'completed (line))
  (forward-line)
  (insert "【\n")
  (backward-char)
  (tell 'items (complete "【代理人】"))
  (tell 'item (save-excursion (go-behind "【代理人】") (line)))

  (tell 'outline (format "%S" (imenu--make-index-alist t)))
  (tell 'symbols (length (xref-backend-apropos 'eglot "900006")))

  (save-buffer)
  (open-draft (getenv "JPO_TEST_OLD_DRAFT"))
  (tell 'oldMode (symbol-name major-mode))
  (tell 'oldCoding (symbol-name (coding-system-base buffer-file-coding-system)))
  (tell 'oldText (buffer-substring-no-properties (point-min) (point-max)))
  (tell 'errors (with-current-buffer (jsonrpc-events-buffer (eglot-current-server))
                  (how-many "ERROR\\|:error" (point-min) (point-max))))
  (eglot-shutdown (eglot-current-server)))

(condition-case problem (session)
  (error (tell 'problem (error-message-string problem))))
(with-temp-file (getenv "JPO_TEST_RESULT")
  (insert (json-encode result)))
