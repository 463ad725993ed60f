#ifndef RECOURSE_CLIBEDIT_SHIM_H
#define RECOURSE_CLIBEDIT_SHIM_H
/*
 * What Swift cannot call by itself, each with its reason:
 * - el_wset, el_wget and history_w are variadic, and Swift imports no variadic function;
 *   here stands one typed function for each use that is made of them;
 * - wcwidth hides behind a feature macro, which Swift's importer does not define;
 * - stdin, stdout and stderr are mutable globals, which Swift 6 refuses to touch;
 * - errno is a macro round a function.
 */
#include <errno.h>
#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

typedef unsigned char (*recourse_edit_key)(EditLine *, wint_t);
typedef wchar_t *(*recourse_edit_prompt)(EditLine *);

/* Hidden behind _XOPEN_SOURCE. */
extern int wcwidth(wchar_t);

static inline int recourse_edit_width(wchar_t scalar) { return wcwidth(scalar); }

/* Mutable globals. */
static inline FILE *recourse_edit_stdin(void) { return stdin; }
static inline FILE *recourse_edit_stdout(void) { return stdout; }
static inline FILE *recourse_edit_stderr(void) { return stderr; }

/* Macro. */
static inline int recourse_edit_errno(void) { return errno; }
static inline void recourse_edit_clear_errno(void) { errno = 0; }

/* Variadic: el_wset. */
static inline int recourse_edit_set_client(EditLine *e, void *client) {
  return el_wset(e, EL_CLIENTDATA, client);
}
static inline int recourse_edit_set_prompt(
    EditLine *e, recourse_edit_prompt prompt, wchar_t delimiter) {
  return el_wset(e, EL_PROMPT_ESC, prompt, delimiter);
}
static inline int recourse_edit_set_editor(EditLine *e, const wchar_t *name) {
  return el_wset(e, EL_EDITOR, name);
}
static inline int recourse_edit_set_signal(EditLine *e, int on) {
  return el_wset(e, EL_SIGNAL, on);
}
static inline int recourse_edit_set_history(EditLine *e, HistoryW *history) {
  return el_wset(e, EL_HIST, history_w, (void *)history);
}
/* Name and help are kept by pointer: they must live as long as the EditLine. */
static inline int recourse_edit_add_key(
    EditLine *e, const wchar_t *name, const wchar_t *help, recourse_edit_key key) {
  return el_wset(e, EL_ADDFN, name, help, key);
}
static inline int recourse_edit_bind(
    EditLine *e, const wchar_t *keys, const wchar_t *name) {
  return el_wset(e, EL_BIND, keys, name, (wchar_t *)0);
}
static inline int recourse_edit_bind_command(
    EditLine *e, const wchar_t *keys, const wchar_t *name) {
  return el_wset(e, EL_BIND, L"-a", keys, name, (wchar_t *)0);
}
static inline int recourse_edit_unbind(EditLine *e, const wchar_t *keys) {
  return el_wset(e, EL_BIND, L"-r", keys, (wchar_t *)0);
}
static inline int recourse_edit_blank_capability(EditLine *e, const wchar_t *name) {
  return el_wset(e, EL_SETTC, name, L"", (wchar_t *)0);
}
static inline int recourse_edit_set_tty(EditLine *e, const wchar_t *setting) {
  return el_wset(e, EL_SETTY, L"-d", setting, (wchar_t *)0);
}
static inline int recourse_edit_prepare_terminal(EditLine *e) {
  return el_wset(e, EL_PREP_TERM, 1);
}
static inline int recourse_edit_restore_terminal(EditLine *e) {
  return el_wset(e, EL_PREP_TERM, 0);
}
static inline int recourse_edit_refresh(EditLine *e) { return el_wset(e, EL_REFRESH); }

/* Variadic: el_wget. */
static inline void *recourse_edit_client(EditLine *e) {
  void *client = 0;
  return el_wget(e, EL_CLIENTDATA, &client) == 0 ? client : 0;
}
static inline const wchar_t *recourse_edit_editor(EditLine *e) {
  const wchar_t *name = 0;
  return el_wget(e, EL_EDITOR, &name) == 0 ? name : 0;
}
/* Whether the terminal has a capability that is a text, as "up". */
static inline int recourse_edit_has_capability(EditLine *e, char *name) {
  char *value = 0;
  return el_wget(e, EL_GETTC, name, &value, (void *)0) == 0 && value != 0;
}

/* Variadic: history_w. */
static inline int recourse_history_set_size(HistoryW *h, int size) {
  HistEventW event;
  return history_w(h, &event, H_SETSIZE, size);
}
static inline int recourse_history_drop_repeats(HistoryW *h) {
  HistEventW event;
  return history_w(h, &event, H_SETUNIQUE, 1);
}
static inline int recourse_history_enter(HistoryW *h, const wchar_t *line) {
  HistEventW event;
  return history_w(h, &event, H_ENTER, line);
}
static inline int recourse_history_clear(HistoryW *h) {
  HistEventW event;
  return history_w(h, &event, H_CLEAR);
}

#endif
