package kanbao.article;

import java.util.List;

/** The sources of an article, in the order of the editor, and its corrections, newest first. */
public record Provenance(List<SourceCredit> sources, List<Correction> corrections) {

    public Provenance {
        sources = List.copyOf(sources);
        corrections = List.copyOf(corrections);
    }

}
