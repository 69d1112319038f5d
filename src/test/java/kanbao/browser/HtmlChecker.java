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

/** Checks pages against the HTML standard with the Nu HTML checker. */
final class HtmlChecker {

    private static final String HTML5 = "http://s.validator.nu/html5-all.rnc";

    private final MessageCollector messages = new MessageCollector();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, true, false);

    private HtmlChecker() {
        try {
            validator.setUpMainSchema(HTML5, messages);
            validator.setUpValidatorAndParsers(messages, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("the HTML checker does not start", e);
        }
    }

    /** Returns the one checker of this JVM: compiling the schema takes seconds. */
    static HtmlChecker shared() {
        return Shared.CHECKER;
    }

    /** Returns the errors and warnings of a page with their lines. */
    List<String> check(String html) throws IOException, SAXException {
        messages.clear();
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return List.copyOf(messages);
    }

    private static final class Shared {

        private static final HtmlChecker CHECKER = new HtmlChecker();

    }

    private static final class MessageCollector extends ArrayList<String> implements ErrorHandler {

        @Override
        public void warning(SAXParseException message) {
            add("warning", message);
        }

        @Override
        public void error(SAXParseException message) {
            add("error", message);
        }

        @Override
        public void fatalError(SAXParseException message) {
            add("fatal error", message);
        }

        private void add(String kind, SAXParseException message) {
            add("line " + message.getLineNumber() + ", " + kind + ": " + message.getMessage());
        }

    }

}
