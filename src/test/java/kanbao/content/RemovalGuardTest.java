package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kanbao.folder.UnreadableContentException;

/** A folder that loses many stories within a day is probably incomplete. */
class RemovalGuardTest {

    private static final int STORIES = 30;

    private final SetClock clock = new SetClock(WrittenFolder.NOW);

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));
    private ContentReader reader = WrittenFolder.reader("none");
    private int removed;

    @BeforeEach
    void readFolder() {
        folder = new WrittenFolder(temporary);
        for (var number = 0; number < STORIES; number++) {
            folder.withKeys("%02d.md".formatted(number));
        }
        reader = WrittenFolder.reader(clock, temporary.toString());
        assertThat(reader.read().articles()).hasSize(STORIES);
    }

    private void remove(int stories) throws IOException {
        for (var number = 0; number < stories; number++) {
            Files.delete(temporary.resolve("%02d.md".formatted(removed++)));
        }
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private void assertIncomplete(int lost) {
        assertThatThrownBy(reader::read).isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining("has lost " + lost + " of 30 stories within a day, such as “")
                .hasMessageContaining(RemovalGuard.CONFIRMATION);
    }

    @Test
    void storiesThatVanishOneByOneAreCountedTogether() throws IOException {
        for (var number = 1; number <= 9; number++) {
            remove(1);
            assertThat(reader.read().articles()).hasSize(STORIES - number);
            pass(Duration.ofHours(2));
        }
        remove(1);
        assertIncomplete(10);
        remove(1);
        assertIncomplete(11);
    }

    @Test
    void anIncompleteFolderStaysSoUntilItsStoriesAreBack() throws IOException {
        remove(9);
        reader.read();
        remove(1);
        assertIncomplete(10);
        pass(Duration.ofDays(3));
        assertIncomplete(10);

        folder.withKeys("09.md");
        assertThat(reader.read().articles()).hasSize(STORIES - 9);
    }

    @Test
    void removalsOfEarlierDaysAreNotCounted() throws IOException {
        remove(9);
        reader.read();
        pass(Duration.ofHours(25));
        remove(6);

        assertThat(reader.read().articles()).hasSize(STORIES - 15);
    }

    @Test
    void aConfirmationBeginsANewCount() throws IOException {
        remove(9);
        reader.read();
        remove(1);
        assertIncomplete(10);
        var confirmation = Files.createFile(temporary.resolve(RemovalGuard.CONFIRMATION));
        Files.setLastModifiedTime(confirmation, FileTime.from(clock.instant()));
        assertThat(reader.read().articles()).hasSize(STORIES - 10);

        Files.delete(confirmation);
        remove(6);
        assertThat(reader.read().articles()).hasSize(STORIES - 16);
    }

    @Test
    void aSmallSiteMayLoseStoriesOneByOneButNotAtOnce() throws IOException {
        remove(9);
        reader.read();
        pass(Duration.ofDays(2));
        remove(6);
        reader.read();
        pass(Duration.ofDays(2));
        remove(4);
        reader.read();
        remove(3);
        assertThat(reader.read().articles()).hasSize(8);
        pass(Duration.ofDays(2));
        remove(3);
        assertThatThrownBy(reader::read).hasMessageContaining("has lost 3 of 8 stories");
    }

    @Test
    void renamedAndMovedStoriesAreNotLost() throws IOException {
        var other = Files.createDirectory(temporary.resolveSibling(temporary.getFileName() + "-other"));
        reader = WrittenFolder.reader(clock, temporary.toString(), other.toString());
        reader.read();
        for (var number = 0; number < 20; number++) {
            Files.move(temporary.resolve("%02d.md".formatted(number)), number % 2 == 0
                    ? temporary.resolve("renamed-%02d.md".formatted(number))
                    : other.resolve("%02d.md".formatted(number)));
            assertThat(reader.read().articles()).hasSize(STORIES);
            pass(Duration.ofMinutes(1));
        }
    }

}
