package io.drumbeat.delivery;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One correction for each chat that was sent what now looks different, where its platform cannot change it in place. */
public final class Folded {
    private final Routes routes;
    private final Request request;
    private final Map<Chat, Set<String>> lines = new LinkedHashMap<>();

    public Folded(Routes routes, Request request) {
        this.routes = routes;
        this.request = request;
    }

    /**
     * A message got a new face; whoever caused it is answered anyway.
     *
     * @param sentAs the platform's id of the message; null where none is known
     */
    public void add(Edit edit, Chat chat, String platform, @Nullable String sentAs) {
        var line = edit.correction();
        var told = chat.equals(request.chat()) || chat.equals(request.direct());
        if (line != null && !told && !routes.edits(platform, sentAs)) {
            lines.computeIfAbsent(chat, _ -> new LinkedHashSet<>()).add(line);
        }
    }

    public List<Say> says() {
        var says = new ArrayList<Say>();
        lines.forEach((chat, said) -> says.add(
                Say.to(chat, Say.Kind.REMINDER, Card.info("更正：之前发的数字有变", new Element.Text(String.join("\n", said))))));
        return says;
    }
}
