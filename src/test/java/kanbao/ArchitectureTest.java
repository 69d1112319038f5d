package kanbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import kanbao.article.SanitizedHtml;
import kanbao.seo.JsonLd;

@ConcurrentClass
class ArchitectureTest {

    private static final Path DIAGRAM = Path.of("docs/packages.md");

    private static final ApplicationModules PACKAGES = ApplicationModules.of(KanbaoApplication.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kanbao");

    @Test
    void packagesUseOnlyTheirAllowedDependenciesWithoutCycles() {
        PACKAGES.verify();
    }

    @Test
    void onlyTheMarkdownPackageCreatesSanitizedHtmlAndOnlyTheScriptPackageConvertsIt() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("kanbao.markdown")
                .and()
                .areNotAssignableTo(SanitizedHtml.class)
                .should()
                .callConstructor(SanitizedHtml.class, String.class)
                .check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("kanbao.script")
                .should()
                .callMethod(SanitizedHtml.class, "converted", UnaryOperator.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheSeoPackageCreatesJsonLd() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("kanbao.seo")
                .should()
                .callConstructor(JsonLd.class, String.class)
                .check(CLASSES);
    }

    @Test
    void theCurrentTimeComesFromTheInjectedClock() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(CLASSES);
    }

    /** Rewrites an outdated diagram, and fails so that the change is reviewed and committed. */
    @Test
    void theDiagramIsUpToDate() throws IOException {
        var expected = "# Packages\n\nThe dependencies between packages, drawn by `ArchitectureTest`. All packages may use `messages`.\n\n```mermaid\ngraph LR\n"
                + arrows()
                + "```\n";
        var actual = Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "";
        Files.writeString(DIAGRAM, expected);
        assertThat(actual).as("%s was outdated and has been rewritten", DIAGRAM).isEqualTo(expected);
    }

    private static String arrows() {
        return PACKAGES.stream()
                .sorted(Comparator.comparing(ArchitectureTest::name))
                .flatMap(module -> module.getDirectDependencies(PACKAGES)
                        .stream()
                        .map(ApplicationModuleDependency::getTargetModule)
                        .map(ArchitectureTest::name)
                        .filter(dependency -> !dependency.equals("messages"))
                        .distinct()
                        .sorted()
                        .map(dependency -> "  " + name(module) + " --> " + dependency + "\n"))
                .collect(Collectors.joining());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

}
