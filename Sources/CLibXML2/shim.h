#include <libxml/xmlversion.h>
// Else ICU's headers come along, which quarrel with those of Foundation.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <string.h>

/// Takes all of a parser's handlers away, but for those set afterwards: it builds no tree then.
static inline void hearsay_clear_sax(xmlParserCtxtPtr context) {
    memset(context->sax, 0, sizeof *context->sax);
}
