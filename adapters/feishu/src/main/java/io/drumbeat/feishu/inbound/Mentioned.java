package io.drumbeat.feishu.inbound;

import com.lark.oapi.service.im.v1.model.MentionEvent;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who was mentioned, by the ids that the platform sends; a name alone makes nobody a colleague. */
final class Mentioned {
    private final People people;
    private final List<MentionEvent> mentions;

    Mentioned(People people, List<MentionEvent> mentions) {
        this.people = people;
        this.mentions = mentions;
    }

    /** How a mentioned person is called here: a colleague by a name that is nobody else's, anybody else as they are shown. */
    String called(MentionEvent mention) {
        return colleague(mention)
                .map(this::unmistakable)
                .orElseGet(() -> Objects.requireNonNullElse(mention.getName(), ""));
    }

    /**
     * The name of somebody mentioned whom nobody here knows, and who is called like a colleague: taken by the name they
     * would be somebody else.
     *
     * @param bot the key of the bot's own mention, or null
     */
    Optional<String> impostor(@Nullable String bot) {
        return mentions.stream()
                .filter(mention -> !Objects.equals(mention.getKey(), bot) && !"@_all".equals(mention.getKey()))
                .filter(mention -> colleague(mention).isEmpty())
                .map(MentionEvent::getName)
                .filter(Objects::nonNull)
                .filter(name -> people.ever().stream().anyMatch(person -> name.equals(person.name())))
                .findFirst();
    }

    private Optional<Person> colleague(MentionEvent mention) {
        var id = HeardMessages.openId(mention.getId());
        return id.isEmpty() ? Optional.empty() : people.withAccount(HeardMessages.FEISHU, id);
    }

    private String unmistakable(Person person) {
        var namesakes = people.ever().stream()
                .filter(other -> other.name().equals(person.name()))
                .count();
        return namesakes > 1 ? person.name() + "@" + person.id() : person.name();
    }
}
