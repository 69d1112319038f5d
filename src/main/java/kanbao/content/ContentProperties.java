package kanbao.content;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the stories are ({@code kanbao.*}).
 *
 * @param content folders of Markdown files, read with everything below them, or {@code classpath:edition/}, the sample
 *                edition
 */
@ConfigurationProperties("kanbao")
record ContentProperties(@DefaultValue("classpath:edition/") List<String> content) {

    ContentProperties {
        content = List.copyOf(content);
        if (content.isEmpty() || content.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("kanbao.content is empty, expected a folder of Markdown files");
        }
    }

}
