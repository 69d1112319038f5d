package kanbao.article;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where an article comes from, and who worked on it besides its authors.
 *
 * @param sources     in the order of the editor
 * @param corrections newest first
 * @param original    the address of the work that the article translates or reproduces, or null
 * @param credits     in the order of the roles
 * @param ai          how artificial intelligence was used, or null
 */
public record Provenance(List<SourceCredit> sources, List<Correction> corrections, @Nullable URI original,
        List<Credit> credits, @Nullable AiUse ai) {

    public Provenance {
        sources = List.copyOf(sources);
        corrections = List.copyOf(corrections);
        credits = List.copyOf(credits);
    }

    /** The provenance of an article on which only its authors worked. */
    public Provenance(List<SourceCredit> sources, List<Correction> corrections) {
        this(sources, corrections, null, List.of(), null);
    }

    /** The credits beside the authors, or those below the text. */
    public List<Credit> credits(boolean isInByline) {
        return credits.stream().filter(credit -> credit.role().isInByline() == isInByline).toList();
    }

    /** The names of all who have this role. */
    public List<String> names(Credit.Role role) {
        return credits.stream().filter(credit -> credit.role() == role).flatMap(credit -> credit.names().stream())
                .toList();
    }

}
