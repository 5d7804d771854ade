package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import io.drumbeat.command.Command;
import io.drumbeat.command.Inquiring;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/**
 * A command is decided while others wait to be recorded. What it has to know beyond the ledger it inquires before; that it asks
 * no store while it answers, the stores of the chat tests see to.
 */
class CommandsAskNobodyTests {
    private static boolean isStore(JavaClass type) {
        return type.isInterface()
                && type.getAllSubclasses().stream()
                        .anyMatch(sub -> sub.getPackageName().startsWith("io.drumbeat.sql"));
    }

    private static List<JavaClass> commands(Predicate<JavaClass> which) {
        return House.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Component.class) && type.isAssignableTo(Command.class))
                .filter(which)
                .toList();
    }

    private static boolean inquires(JavaClass type) {
        return type.isAssignableTo(Inquiring.class);
    }

    /** What it holds, and what that holds, as far as it is of the house. */
    private static Stream<JavaClass> within(JavaClass command) {
        var held = new LinkedHashSet<>(Set.of(command));
        for (var unseen = List.copyOf(held); !unseen.isEmpty(); ) {
            var next = new ArrayList<JavaClass>();
            for (var type : unseen) {
                type.getAllFields().stream()
                        .map(JavaField::getRawType)
                        .filter(field -> field.getPackageName().startsWith("io.drumbeat") && held.add(field))
                        .forEach(next::add);
            }
            unseen = next;
        }
        return held.stream();
    }

    @Test
    void whoDoesNotInquireHoldsNoStore() {
        var holding = commands(type -> !inquires(type)).stream()
                .flatMap(command -> within(command)
                        .filter(CommandsAskNobodyTests::isStore)
                        .map(store -> command.getSimpleName() + " → " + store.getSimpleName()))
                .toList();
        assertThat(holding)
                .as("a command that has to know more than the ledger is an Inquiring")
                .isEmpty();
    }

    @Test
    void whoInquiresDoesSoForAReason() {
        assertThat(commands(CommandsAskNobodyTests::inquires)).isNotEmpty().allMatch(command -> within(command)
                .anyMatch(CommandsAskNobodyTests::isStore));
    }
}
