package kanbao.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A category of Apple Podcasts, which other directories use too.
 *
 * @param name        such as {@code News}
 * @param subcategory such as {@code Daily News}; empty if there is none
 */
public record PodcastCategory(String name, String subcategory) {

    private static final String SEPARATOR = "\\s*>\\s*";
    /** From “Apple Podcasts categories” in the documentation of Apple Podcasts for Creators. */
    private static final Map<String, List<String>> ALL = Map.ofEntries(
            Map.entry("Arts",
                    List.of("Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts")),
            Map.entry("Business",
                    List.of("Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit")),
            Map.entry("Comedy", List.of("Comedy Interviews", "Improv", "Stand-Up")),
            Map.entry("Education", List.of("Courses", "How To", "Language Learning", "Self-Improvement")),
            Map.entry("Fiction", List.of("Comedy Fiction", "Drama", "Science Fiction")),
            Map.entry("Government", List.of()), Map.entry("History", List.of()),
            Map.entry("Health & Fitness",
                    List.of("Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality")),
            Map.entry("Kids & Family",
                    List.of("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids")),
            Map.entry("Leisure",
                    List.of("Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies",
                            "Home & Garden", "Video Games")),
            Map.entry("Music", List.of("Music Commentary", "Music History", "Music Interviews")),
            Map.entry("News",
                    List.of("Business News", "Daily News", "Entertainment News", "News Commentary", "Politics",
                            "Sports News", "Tech News")),
            Map.entry("Religion & Spirituality",
                    List.of("Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion",
                            "Spirituality")),
            Map.entry("Science",
                    List.of("Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics",
                            "Natural Sciences", "Nature", "Physics", "Social Sciences")),
            Map.entry("Society & Culture",
                    List.of("Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships")),
            Map.entry("Sports",
                    List.of("Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey",
                            "Rugby", "Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness",
                            "Wrestling")),
            Map.entry("Technology", List.of()), Map.entry("True Crime", List.of()),
            Map.entry("TV & Film",
                    List.of("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews")));

    /** Finds the category that is written as {@code News} or {@code News > Daily News}. */
    static Optional<PodcastCategory> parse(String text) {
        var parts = text.strip().split(SEPARATOR, 2);
        var subcategories = ALL.get(parts[0]);
        if (subcategories == null || (parts.length > 1 && !subcategories.contains(parts[1]))) {
            return Optional.empty();
        }
        return Optional.of(new PodcastCategory(parts[0], parts.length > 1 ? parts[1] : ""));
    }

}
