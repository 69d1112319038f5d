package kanbao.syntax;

import java.util.List;
import java.util.concurrent.ExecutionException;

import kanbao.javascript.JavaScript;
import kanbao.javascript.JavaScriptException;

/** Splits the code of one story into tokens, within limits for each block and for the story. */
public final class SyntaxHighlighter {

    /** Nobody reads longer code in an article. */
    private static final int MAX_LENGTH = 20_000;
    /** Typical code needs 700 instructions for each character, and the densest of 572 blocks 1,150. */
    private static final int INSTRUCTIONS_PER_CHARACTER = 3_000;
    private static final long MAX_INSTRUCTIONS = 10_000_000;
    private static final long MAX_INSTRUCTIONS_OF_STORY = 30_000_000;
    /** What calling the library costs, which is not counted. */
    private static final long INSTRUCTIONS_PER_BLOCK = 20_000;
    /** For short code. */
    private static final long MIN_INSTRUCTIONS = 500_000;

    private long instructions;

    /**
     * Returns the tokens, which together are the code; one plain token if the language is unknown or a limit is reached.
     *
     * @param language the name of a language or of its file type, such as {@code r}, {@code sh} or {@code c++}
     */
    public List<Token> tokens(String code, String language) {
        var plain = List.of(new Token(Token.Kind.PLAIN, code));
        if (code.length() > MAX_LENGTH || code.isBlank() || !Prism.knows(language)) {
            return plain;
        }
        var limit = Math.min(Math.min(MIN_INSTRUCTIONS + (long) code.length() * INSTRUCTIONS_PER_CHARACTER,
                MAX_INSTRUCTIONS), MAX_INSTRUCTIONS_OF_STORY - instructions);
        if (limit <= 0) {
            return plain;
        }
        try {
            return JavaScript.run(() -> {
                var prism = Prism.get();
                try {
                    return prism.tokens(code, language, limit);
                } finally {
                    instructions += prism.instructions() + INSTRUCTIONS_PER_BLOCK;
                }
            });
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JavaScriptException || e.getCause() instanceof InterruptedException) {
                return plain;
            }
            throw new IllegalStateException("the code cannot be split into tokens", e);
        }
    }

}
