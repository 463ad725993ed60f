#ifndef RECOURSE_CLIBEDIT_SHIM_H
#define RECOURSE_CLIBEDIT_SHIM_H
#include <histedit.h>
#endif
