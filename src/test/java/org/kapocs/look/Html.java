package org.kapocs.look;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Whether a page is valid HTML, as the W3C's checker sees it. */
final class Html {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private Html() {}

    static synchronized List<String> faults(String html) throws Exception {
        var faults = new ArrayList<String>();
        var listener = new ErrorHandler() {
            @Override
            public void warning(SAXParseException fault) {}

            @Override
            public void error(SAXParseException fault) {
                faults.add("not valid HTML, line " + fault.getLineNumber() + ": " + fault.getMessage());
            }

            @Override
            public void fatalError(SAXParseException fault) {
                error(fault);
            }
        };
        var validator = new SimpleDocumentValidator(false, false, false);
        validator.setUpMainSchema(SCHEMA, listener);
        validator.setUpValidatorAndParsers(listener, false, false);
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return faults;
    }
}
