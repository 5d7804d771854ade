package io.drumbeat.colleague;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.whose.Concern;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A line that is said in somebody else's place: what it means, whose it is, and what it would record of theirs. */
@Component
final class OnBehalf {
    private final ObjectProvider<Understanding> understanding;
    private final ObjectProvider<Commands> commands;

    /** Both contain what is found here, so they are asked for only when a line has to be understood. */
    OnBehalf(ObjectProvider<Understanding> understanding, ObjectProvider<Commands> commands) {
        this.understanding = understanding;
        this.commands = commands;
    }

    /**
     * What somebody says for another.
     *
     * @param named whom they named, or null if they named nobody
     */
    record Line(@Nullable Person named, String words) {
        /** {@code 小美 签单 华为 50万}: whoever is named first is whose it is. */
        static Line of(String rest, Known known) {
            var words = Text.of(rest).raw().strip();
            for (var person : known.people().now().all()) {
                var name = person.name();
                if (words.startsWith(name) && words.length() > name.length()) {
                    return new Line(person, words.substring(name.length()).strip());
                }
            }
            return new Line(null, words);
        }
    }

    /** What a line says by the rules alone, or what is answered where it is not clear. */
    Understood understood(String words, Request request, Known known) {
        var line = request.saying(words, Map.of()).answering(null);
        var read = understanding.getObject().certainly(line, known);
        return read instanceof Understood.Resumed(var _, var whole) ? whole : read;
    }

    Command command(Utterance said) {
        return commands.getObject().of(said.usage());
    }

    /** Whose the line would move, if it is somebody else's. */
    Optional<Concern> concern(Utterance said, LocalDate today, Request request, Known known) {
        var own = command(said).answer(said, request.saying(said.text(), Map.of()), known);
        return Concern.of(own, request, today, known)
                .or(() -> own.note() == null ? unclear(said, today, request) : Optional.empty());
    }

    private static Optional<Concern> unclear(Utterance said, LocalDate today, Request request) {
        return said.get(Mention.SLOT).orElse(null) instanceof Mention.Existing(var customer)
                ? Optional.ofNullable(customer.ownerOn(today))
                        .filter(owner -> !owner.equals(request.who().id()))
                        .map(owner -> new Concern(customer.id(), owner, false))
                : Optional.empty();
    }

    /** What the line would be answered if its owner had said it. */
    Answer as(Person owner, Utterance said, Request request, Known known) {
        return command(said).answer(said, request.by(owner).saying(said.text(), Map.of()), known);
    }

    /** The same as anybody else may read it: nothing of what the owner has reached. */
    Answer before(Person owner, Utterance said, Request request, Known known) {
        var openly = new Request(
                request.messageId(),
                request.platform(),
                owner,
                new Chat.Group(Objects.requireNonNullElse(owner.team(), owner.id())),
                said.text(),
                Map.of(),
                null,
                request.at());
        return command(said).answer(said, openly, known);
    }
}
