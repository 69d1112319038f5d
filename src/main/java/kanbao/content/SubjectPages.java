package kanbao.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import kanbao.article.Article;
import kanbao.article.ContentKind;
import kanbao.article.Introduction;
import kanbao.article.Profile;
import kanbao.article.SanitizedHtml;
import kanbao.article.Slug;
import kanbao.article.Special;
import kanbao.article.Subjects;
import kanbao.content.SubjectResolution.SubjectEntry;
import kanbao.folder.StoryFile;
import kanbao.markdown.StoryReference.Target;
import kanbao.report.Cause;
import kanbao.site.Links;
import kanbao.site.PathSpelling;

/** The pages of sections, topics, authors and specials that have files, with their former addresses and resolved links. */
final class SubjectPages {

    private final SubjectResolution files;
    private final Links links;
    private final List<Special> specials;
    private final LinkTargetIndex<SubjectEntry> index = new LinkTargetIndex<>();
    private final Map<String, String> formerPaths = new HashMap<>();
    private final Map<String, SanitizedHtml> textsByPath = new HashMap<>();

    SubjectPages(SubjectResolution files, Links links, List<Special> specials) {
        this.files = files;
        this.links = links;
        this.specials = specials;
        formerPaths.putAll(files.pathsOfOtherNames());
        files.all().forEach(entry -> {
            index.add(entry.file().path(), entry);
            index.add(entry.slug(), entry.subject().name(), entry.subject().addresses().former(), entry);
        });
    }

    /**
     * Returns where a link leads that names the file of a section, a topic, an author or a special as if it were a story.
     *
     * @param from the path of the file with the link
     */
    Optional<Target> link(String reference, String from) {
        return index.find(reference, from)
                .map(entry -> new Target(links.list(entry.subject().kind(), entry.slug()), entry.subject().name()));
    }

    /** Returns the specials, and the paths of other names, before former addresses are assigned. */
    Subjects withOtherNames() {
        return new Subjects(Map.of(), Map.of(), Map.of(), specials, formerPaths);
    }

    void assignFormerPaths(AliasAssignment aliases) {
        files.all().forEach(entry -> aliases
                .assign(entry.subject().addresses().former(), entry.file(), entry.path(), entry.problems())
                .forEach(path -> formerPaths.putIfAbsent(PathSpelling.normalize(path), entry.path())));
    }

    void resolveLinks(StoryLinks storyLinks, DeadLinkFinder deadLinks) {
        files.all().forEach(entry -> {
            var textLinks = entry.subject().links();
            textsByPath.put(entry.path(),
                    storyLinks.resolve(entry.subject().profile().introduction().html(), textLinks.stories(),
                            entry.path(), entry.file().path(), entry.problems()));
            textLinks.internal().stream().filter(link -> deadLinks.isDead(link, entry.path())).forEach(
                    link -> entry.problems().warning(link.line(), Cause.of("story.dead-link", link.address())));
        });
    }

    Subjects complete() {
        return files.isEmpty() && specials.isEmpty()
                ? Subjects.NONE
                : new Subjects(profiles(ContentKind.SECTION), profiles(ContentKind.TOPIC),
                        profiles(ContentKind.AUTHOR), specials.stream().map(this::resolved).toList(), formerPaths);
    }

    private Map<Slug, Profile> profiles(ContentKind kind) {
        return files.entries(kind).stream().collect(Collectors.toMap(SubjectEntry::slug, this::profile));
    }

    private Profile profile(SubjectEntry entry) {
        var profile = entry.subject().profile();
        return new Profile(entry.slug(), profile.name(), introduction(entry), profile.role(), profile.links());
    }

    private Special resolved(Special special) {
        return files.find(ContentKind.SPECIAL, special.slug())
                .map(entry -> new Special(special.slug(), special.title(), special.isSeries(), introduction(entry),
                        special.entries()))
                .orElse(special);
    }

    private Introduction introduction(SubjectEntry entry) {
        var written = entry.subject().profile().introduction();
        return new Introduction(written.standfirst(), written.picture(),
                textsByPath.getOrDefault(entry.path(), written.html()),
                written.excerpt(), written.language());
    }

    /** Returns the decoded paths of the pages that exist, by their files, and reports the files that no published story needs. */
    Map<StoryFile, String> shown(List<Article> articles) {
        var shown = new HashSet<>(files.filesIn(articles));
        specials.forEach(special -> files.find(ContentKind.SPECIAL, special.slug())
                .ifPresent(entry -> shown.add(entry.file())));
        return files.all().stream().filter(entry -> shown.contains(entry.file()))
                .collect(Collectors.toMap(SubjectEntry::file, SubjectEntry::path));
    }

}
