package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Parses formulas of several lines, {@code $$…$$}, {@code \[…\]} and {@code \begin{…}…\end{…}}, which must end before a blank line. */
final class FormulaBlockParser extends AbstractBlockParser {

    private static final int CODE_INDENT = 4;
    /** In lines; the limit keeps the time linear. */
    private static final int MAX_CODE_LINES = 50;
    private static final Pattern BACKTICKS = Pattern.compile("`++");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\begin(\\{[A-Za-z]{1,20}\\*?\\})");

    private final Formula.OfLines formula = new Formula.OfLines();
    private final List<String> lines = new ArrayList<>();
    private final String end;
    private boolean hasEnded;

    private FormulaBlockParser(String end) {
        this.end = end;
    }

    @Override
    public Block getBlock() {
        return formula;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return hasEnded || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        var content = line.getContent().toString();
        hasEnded = content.indexOf(end, lines.isEmpty() ? end.length() : 0) >= 0;
        lines.add(content);
    }

    @Override
    public void closeBlock() {
        formula.setLiteral(String.join("\n", lines).strip());
    }

    static final class Factory extends AbstractBlockParserFactory {

        private final SourceText source;

        Factory(SourceText source) {
            this.source = source;
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = SourceText.line(state, "$\\");
            var end = line == null || state.getIndent() >= CODE_INDENT ? Optional.<String>empty() : end(line.content());
            if (line == null || end.isEmpty()) {
                return BlockStart.none();
            }
            var rest = source.restOfParagraph(line.index());
            return rest.indexOf(end.get(), end.get().length()) >= 0 && !isInCode(matched.getParagraphLines(), rest)
                    ? BlockStart.of(new FormulaBlockParser(end.get())).atIndex(state.getNextNonSpaceIndex())
                    : BlockStart.none();
        }

        /** Whether backticks begin code in the paragraph so far and end it in the rest: {@code `$$…$$`}. */
        private static boolean isInCode(org.commonmark.parser.SourceLines paragraph, String rest) {
            var lines = paragraph.getLines();
            var open = "";
            for (var line : lines.subList(Math.max(0, lines.size() - MAX_CODE_LINES), lines.size())) {
                for (var ticks : BACKTICKS.matcher(line.getContent()).results().map(MatchResult::group).toList()) {
                    open = open.isEmpty() ? ticks : open.equals(ticks) ? "" : open;
                }
            }
            return !open.isEmpty() && BACKTICKS.matcher(rest).results().map(MatchResult::group).anyMatch(open::equals);
        }

        private static Optional<String> end(String line) {
            var environment = ENVIRONMENT.matcher(line);
            return environment.lookingAt()
                    ? Optional.of("\\end" + environment.group(1)).filter(end -> !line.contains(end))
                    : FormulaParser.endOfBlock(line);
        }

    }

}
