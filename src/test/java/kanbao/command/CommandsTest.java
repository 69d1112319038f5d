package kanbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.parallel.Isolated;

import kanbao.KanbaoApplication;

@Isolated
class CommandsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "--server.port=80", "--kanbao.content[0]=a --spring.main.banner-mode=off", "--debug"})
    void settingsAloneStartTheServer(String line) {
        var arguments = line.isEmpty() ? List.<String>of() : List.of(line.split(" "));
        assertThat(new Commands(KanbaoApplication.class, System.out, System.err).run(arguments)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--help | kanbao [-hV] [SETTINGS] [COMMAND]",
        "-h | kanbao [-hV] [SETTINGS] [COMMAND]",
        "check --help | kanbao check [-hV] [--all] [--strict]",
        "new --help | kanbao new [-hV] [--author=NAME] [--folder=FOLDER] --section=NAME TITLE",
        "export a b --help | kanbao export [-hV] [--replace] FOLDER OUT",
        "localise a --help | kanbao localise [-hV] [--all-hosts] [--dry-run] [--host=HOST]... FOLDER",
        "--help --server.port=80 | kanbao [-hV] [SETTINGS] [COMMAND]", "--server.port=80 check -h | kanbao check"})
    void helpIsPrintedAndTheServerDoesNotStart(String line, String synopsis) {
        var result = CommandResult.run(line.split(" "));
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Usage: ", synopsis, "Options:", "--version", "docs/configuration.md");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void helpOfTheProgramListsTheCommands() {
        assertThat(CommandResult.run("--help").out()).containsSubsequence("Commands:", "check",
                "Reads a content folder",
                "new", "Creates the file of a new story", "export", "Writes the whole site", "localise",
                "Fetches the pictures on other hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "new", "export", "localise"})
    void helpOfACommandExplainsItsArgumentsAndExitCodes(String command) {
        assertThat(CommandResult.run(command, "--help").out())
                .containsSubsequence("Arguments:", "Options:", "Exit codes:", "0 ", "2 ", "the command line is wrong")
                .doesNotContain("${", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "check --version", "new -V", "export --version"})
    void theVersionIsPrinted(String line) {
        var result = CommandResult.run(line.split(" "));
        assertThat(result.code()).isZero();
        assertThat(result.out()).matches("Kanbao \\d+\\.\\d+\\S*\n");
    }

    @ParameterizedTest
    @CsvSource({"chek a, Unknown command “chek”. Did you mean “check”?",
        "exprt, Unknown command “exprt”. Did you mean “export”?",
        "nwe x, Unknown command “nwe”. Did you mean “new”?", "serve, Unknown command “serve”.\n",
        "--hlep, Unknown option “--hlep”. Did you mean “--help”?", "--check, Unknown option “--check”.\n",
        "--kanbo.content=x, Unknown option “--kanbo.content=x”. Did you mean “--kanbao.content=x”?",
        "--sever.port=80, Did you mean “--server.port=80”?", "check a --stict, Did you mean “--strict”?",
        "check a --formt=json, Did you mean “--format=json”?", "new a --sektion=x, Did you mean “--section=x”?",
        "localise a --al-hosts, Did you mean “--all-hosts”?", "export a b --replac, Did you mean “--replace”?",
        "check a -x, Unknown option “-x”"})
    void anUnknownNameIsReportedWithTheMostSimilarOne(String line, String message) {
        var result = CommandResult.run(line.split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(message).contains("Usage: kanbao", "--help");
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"check, Missing: FOLDER.", "localise, Missing: FOLDER.", "export a, Missing: OUT.",
        "export, Missing: FOLDER.",
        "new a, Missing: --section=NAME.", "new a --section, Missing: --section=NAME.",
        "check a b, Unexpected argument “b”.",
        "check a --format=xml, “xml” is not a valid value of --format=text|json|github.",
        "check a --strict=no, “no” is not a valid value of --strict.", "--, The command is missing."})
    void anotherMistakeIsReportedWithTheSynopsis(String line, String message) {
        var result = CommandResult.run(line.split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith(message + "\nUsage: kanbao").endsWith(" --help\n");
    }

}
