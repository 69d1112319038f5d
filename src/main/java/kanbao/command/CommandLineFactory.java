package kanbao.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import kanbao.messages.MessageBundle;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Creates the parser of the command line: its commands, the options that all of them have, and the error handlers. */
final class CommandLineFactory {

    private static final MessageBundle MESSAGES = MessageBundle.named("commands");

    private CommandLineFactory() {
    }

    static CommandLine create(List<?> commands, PrintStream out, PrintStream err) {
        var root = CommandSpec.create().name("kanbao");
        root.usageMessage()
                .description(MESSAGES.get("help.description"))
                .synopsisSubcommandLabel(MESSAGES.get("help.synopsis"));
        var line = new CommandLine(root);
        commands.forEach(line::addSubcommand);
        configure(root);
        line.getSubcommands().values().forEach(command -> configure(command.getCommandSpec()));
        return line.setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true)
                .setOut(new PrintWriter(out, true, out.charset()))
                .setErr(new PrintWriter(err, true, err.charset()))
                .setParameterExceptionHandler(new UsageErrorHandler())
                .setExecutionExceptionHandler((exception, command, _) -> {
                    var cause = NestedExceptionUtils.getMostSpecificCause(exception);
                    command.getErr().println(Objects.requireNonNullElse(cause.getMessage(), cause.toString()));
                    return ExitCode.USAGE;
                });
    }

    private static void configure(CommandSpec command) {
        command.version(MESSAGES.get("help.version", version()))
                .addOption(
                        OptionSpec.builder("-h", "--help").usageHelp(true).description(MESSAGES.get("help.option.help"))
                                .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description(MESSAGES.get("help.option.version"))
                        .build());
        command.usageMessage()
                .synopsisHeading(MESSAGES.get("help.heading.synopsis") + " ")
                .parameterListHeading(heading(MESSAGES.get("help.heading.parameters")))
                .optionListHeading(heading(MESSAGES.get("help.heading.options")))
                .commandListHeading(heading(MESSAGES.get("help.heading.commands")))
                .exitCodeListHeading(command.usageMessage().exitCodeList().isEmpty()
                        ? ""
                        : heading(MESSAGES.get("help.heading.exit-codes")))
                .footerHeading("%n")
                .footer(MESSAGES.get("help.settings"));
    }

    private static String heading(String text) {
        return "%n" + text + "%n";
    }

    private static String version() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("META-INF/build-info.properties"))
                    .getProperty("build.version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
