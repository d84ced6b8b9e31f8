package org.kapocs.look;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Whether a page is valid HTML, as the W3C's checker sees it. Reading its grammar takes seconds: it is kept. */
final class Html implements ErrorHandler {
    private static final String GRAMMAR = "http://s.validator.nu/html5-rdfalite.rnc";
    private static final Html CHECKER = new Html();

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
    private final List<String> faults = new ArrayList<>();

    private Html() {
        try {
            validator.setUpMainSchema(GRAMMAR, this);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> faults(String html) throws Exception {
        return CHECKER.check(html);
    }

    private synchronized List<String> check(String html) throws Exception {
        faults.clear();
        validator.setUpValidatorAndParsers(this, false, false);
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return List.copyOf(faults);
    }

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
}
