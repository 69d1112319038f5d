package kanbao.markdown;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.messages.MessageBundle;
import kanbao.syntax.SyntaxHighlighter;
import kanbao.syntax.Token;
import kanbao.syntax.Token.Kind;

/** Marks the keywords, strings, comments and numbers of code, numbers its lines and highlights some, and never changes a character. */
final class CodePass {

    /** What stands after the fence. */
    static final String ATTRIBUTE = "data-code";

    private static final Evaluator MARKED = new Evaluator.Attribute(ATTRIBUTE);
    private static final Evaluator BLOCKS = QueryParser.parse("pre");
    private static final Pattern CLASS = Pattern.compile("language-(\\S+)");
    private static final int MAX_LINES = 5_000;

    private final SyntaxHighlighter highlighter = new SyntaxHighlighter();

    private CodePass() {
    }

    static void convert(Element body, MessageBundle labels) {
        var blocks = body.select(BLOCKS);
        if (blocks.isEmpty()) {
            return;
        }
        var pass = new CodePass();
        for (var block : blocks) {
            block.attr("data-copy", labels.get("code.copy"));
            var code = block.childNodeSize() == 1 && block.childrenSize() == 1 ? block.child(0) : block;
            if (code.childNodeSize() == 1 && code.childNode(0) instanceof TextNode text) {
                pass.convert(code, text.getWholeText());
            }
        }
        body.select(MARKED).removeAttr(ATTRIBUTE);
    }

    private void convert(Element code, String text) {
        var info = CodeInfo.of(code.attr(ATTRIBUTE));
        var named = CLASS.matcher(code.className());
        var language = info.language().isEmpty() && named.find() ? named.group(1) : info.language();
        var tokens = highlighter.tokens(text, language);
        var isByLine = info.hasLines() && text.lines().limit(MAX_LINES + 1L).count() <= MAX_LINES;
        if (tokens.size() == 1 && tokens.getFirst().kind() == Kind.PLAIN && !isByLine) {
            return;
        }
        code.empty();
        var writer = new Writer(code, info, isByLine);
        tokens.forEach(writer::write);
    }

    /** Writes tokens into the element, or into one element for each of its lines. */
    private static final class Writer {

        private final Element code;
        private final CodeInfo info;
        private final boolean isByLine;
        private Element line;
        private int number;

        Writer(Element code, CodeInfo info, boolean isByLine) {
            this.code = code;
            this.info = info;
            this.isByLine = isByLine;
            this.line = code;
        }

        void write(Token token) {
            if (!isByLine) {
                append(token.kind(), token.text());
                return;
            }
            var start = 0;
            for (var end = token.text().indexOf('\n'); end >= 0; end = token.text().indexOf('\n', start)) {
                append(token.kind(), token.text().substring(start, end));
                beginLineIfNone();
                code.appendChild(new TextNode("\n"));
                line = code;
                start = end + 1;
            }
            append(token.kind(), token.text().substring(start));
        }

        private void append(Kind kind, String text) {
            if (text.isEmpty()) {
                return;
            }
            beginLineIfNone();
            var parent = kind == Kind.PLAIN ? line : line.appendElement("span").addClass(className(kind));
            parent.appendChild(new TextNode(text));
        }

        private void beginLineIfNone() {
            if (isByLine && line.equals(code)) {
                number++;
                line = code.appendElement(info.marked().get(number) ? "mark" : "span");
                info.firstNumber().ifPresent(first -> line.attr("data-n", Integer.toString(first + number - 1)));
            }
        }

        private static String className(Kind kind) {
            return switch (kind) {
                case KEYWORD -> "keyword";
                case STRING -> "string";
                case COMMENT -> "comment";
                case LITERAL -> "literal";
                case PLAIN -> "";
            };
        }

    }

}
