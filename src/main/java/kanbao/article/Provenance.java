package kanbao.article;

import java.util.List;

/** What an article stands on and what was put right in it: sources as given, corrections newest first. */
public record Provenance(List<SourceCredit> sources, List<Correction> corrections) {

    public Provenance {
        sources = List.copyOf(sources);
        corrections = List.copyOf(corrections);
    }

}
