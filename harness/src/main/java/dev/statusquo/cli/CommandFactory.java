package dev.statusquo.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, and gives those that print the printer. */
final class CommandFactory implements IFactory {
    private final Printer printer;

    CommandFactory(Printer printer) {
        this.printer = printer;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Printer.class) {
                return type.cast(constructor.newInstance(printer));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
