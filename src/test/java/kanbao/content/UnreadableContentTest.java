package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

import kanbao.folder.UnreadableContentException;

@ExtendWith(OutputCaptureExtension.class)
@Isolated
class UnreadableContentTest {

    @Test
    void aStartWithoutContentFailsWithOneSentenceAndNoStackTrace(CapturedOutput output) {
        var application = new SpringApplication(WithoutContent.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(application::run).hasRootCauseInstanceOf(UnreadableContentException.class);

        assertThat(output).contains("The content folder “/does/not/exist” does not exist.");
        assertThat(Arrays.asList(output.toString().split("\n", -1))).noneMatch(line -> line.startsWith("\tat "));
    }

    /** Reads the content at the start, as the edition does. */
    static class WithoutContent {

        @Bean
        Content content() {
            return WrittenFolder.reader("/does/not/exist").read();
        }

    }

}
