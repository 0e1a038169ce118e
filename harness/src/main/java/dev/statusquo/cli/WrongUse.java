package dev.statusquo.cli;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said to somebody who called the program wrongly, with the name that was probably meant. */
final class WrongUse {
    private WrongUse() {}

    /** {@return what is wrong, and what to type instead} */
    static BadInputException of(ParameterException failure) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        String help = command.qualifiedName() + " --help";
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return new BadInputException(String.valueOf(failure.getMessage()), help);
        }
        String word = unmatched.getUnmatched().stream().findFirst().orElse("");
        if (!word.startsWith("-") && !command.subcommands().isEmpty()) {
            List<String> names = List.copyOf(command.subcommands().keySet());
            return new BadInputException(
                    "there is no command " + word + "; there are " + String.join(", ", names),
                    meant(word, names, help));
        }
        String name = word.split("=", 2)[0];
        return new BadInputException(
                String.valueOf(failure.getMessage()),
                meant(name, word.startsWith("-") ? options(command) : List.of(), help));
    }

    private static List<String> options(CommandSpec command) {
        return command.options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }

    private static String meant(String word, List<String> names, String help) {
        Optional<String> near = NearestName.of(word, names);
        return near.map(name -> "did you mean " + name + "? " + help + " says more")
                .orElse(help);
    }
}
