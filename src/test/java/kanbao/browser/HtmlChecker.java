package kanbao.browser;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import nu.validator.validation.SimpleDocumentValidator;

/** The Nu HTML checker: what the HTML standard says of a page. */
final class HtmlChecker {

    private static final String HTML5 = "http://s.validator.nu/html5-all.rnc";

    private final Findings findings = new Findings();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, true, false);

    HtmlChecker() {
        try {
            validator.setUpMainSchema(HTML5, findings);
            validator.setUpValidatorAndParsers(findings, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("the HTML checker does not start", e);
        }
    }

    /** The errors and warnings of a page, each with its line. */
    List<String> check(String html) throws IOException, SAXException {
        findings.clear();
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return List.copyOf(findings);
    }

    /** Keeps everything that is reported. */
    private static final class Findings extends ArrayList<String> implements ErrorHandler {

        @Override
        public void warning(SAXParseException finding) {
            add("warning", finding);
        }

        @Override
        public void error(SAXParseException finding) {
            add("error", finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            add("fatal error", finding);
        }

        private void add(String kind, SAXParseException finding) {
            add("line " + finding.getLineNumber() + ", " + kind + ": " + finding.getMessage());
        }

    }

}
