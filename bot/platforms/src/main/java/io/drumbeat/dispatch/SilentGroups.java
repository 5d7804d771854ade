package io.drumbeat.dispatch;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Recorder;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import io.drumbeat.sentence.Sentences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells the admins once that the bot was put out of a group, or may not speak there. */
public final class SilentGroups {
    private static final Sentences SENTENCES = Sentences.beside(SilentGroups.class);
    /** Within so long nobody is told again of the same group. */
    private static final Duration ONCE = Duration.ofDays(30);

    private final Recorder recorder;
    private final Clock clock;

    /** @param clock the real one */
    public SilentGroups(Recorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * @param platform where nothing reaches the group
     * @param reason a sentence a person can read
     */
    public void tell(String platform, Chat.Group group, String reason) {
        var span = ONCE.toSeconds();
        var since = Instant.ofEpochSecond(clock.instant().getEpochSecond() / span * span);
        recorder.push("silent-%s-%s".formatted(platform, group.team()), since, known -> says(group, reason, known));
    }

    private static List<Say> says(Chat.Group group, String reason, Known known) {
        var team = known.people().team(group.team()).map(Team::name).orElse(group.team());
        var card = Card.warn(
                SENTENCES.say("silent", Map.of("team", team, "reason", reason)),
                new Element.Text(SENTENCES.say("mend")));
        return known.people().all().stream()
                .filter(person -> person.role() == Role.ADMIN)
                .map(admin -> Say.to(new Chat.Direct(admin.id()), Say.Kind.REPLY, card))
                .toList();
    }
}
