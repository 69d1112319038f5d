package kanbao.content;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the stories are ({@code kanbao.*}).
 *
 * @param content folders of Markdown files, read with everything below them; where there is none, the sample edition
 */
@ConfigurationProperties("kanbao")
record ContentProperties(@DefaultValue List<String> content) {}
