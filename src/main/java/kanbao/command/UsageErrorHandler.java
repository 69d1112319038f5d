package kanbao.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kanbao.messages.MessageBundle;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Reports a wrong command line: what is wrong, the most similar name if there is one, and the synopsis. */
final class UsageErrorHandler implements IParameterExceptionHandler {

    private static final MessageBundle MESSAGES = MessageBundle.named("commands");
    private static final int MAX_EDITS = 2;

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        var command = exception.getCommandLine();
        var help = command.getHelp();
        var err = command.getErr();
        err.println(message(exception, command));
        err.print(help.synopsisHeading() + help.synopsis(help.synopsisHeadingLength()));
        err.println(MESSAGES.get("error.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String message(ParameterException exception, CommandLine command) {
        if (!command.getUnmatchedArguments().isEmpty()) {
            return unmatched(command.getUnmatchedArguments().getFirst(), command);
        }
        return switch (exception) {
            case MissingParameterException missing -> MESSAGES.get("error.missing",
                    missing.getMissing().stream().map(UsageErrorHandler::label).collect(Collectors.joining(", ")));
            case ParameterException _ when exception.getArgSpec() == null -> MESSAGES.get("error.no-command");
            default -> MESSAGES.get("error.value", Objects.requireNonNullElse(exception.getValue(), ""),
                    label(exception.getArgSpec()));
        };
    }

    private static String unmatched(String argument, CommandLine command) {
        if (argument.startsWith("-")) {
            return MESSAGES.get("error.unknown-option", argument)
                    + nearestOption(argument, command).map(UsageErrorHandler::suggestion).orElse("");
        }
        var commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? MESSAGES.get("error.extra", argument)
                : MESSAGES.get("error.unknown-command", argument)
                        + nearest(argument, commands).map(UsageErrorHandler::suggestion).orElse("");
    }

    private static String label(ArgSpec parameter) {
        return parameter instanceof OptionSpec option
                ? option.longestName() + (option.typeInfo().isBoolean() ? "" : "=" + option.paramLabel())
                : parameter.paramLabel();
    }

    private static String suggestion(String name) {
        return " " + MESSAGES.get("error.suggestion", name);
    }

    /** Compares the name up to the first dot or equals sign, so that the prefixes of settings are suggested too. */
    private static Optional<String> nearestOption(String argument, CommandLine command) {
        var name = argument.split("[.=]", 2)[0];
        var names = Stream.concat(SettingArguments.PREFIXES.stream(),
                command.getCommandSpec().optionsMap().keySet().stream());
        return nearest(name, names.toList()).map(nearest -> nearest + argument.substring(name.length()));
    }

    private static Optional<String> nearest(String name, Collection<String> names) {
        return names.stream()
                .filter(known -> distance(name, known) <= MAX_EDITS)
                .min(Comparator.comparingInt(known -> distance(name, known)));
    }

    /** The Levenshtein distance: how many characters to insert, delete or replace. */
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        Arrays.setAll(row, column -> column);
        for (var line = 1; line <= from.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= to.length(); column++) {
                var replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }

}
