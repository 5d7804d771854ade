package io.drumbeat.delivery;

import io.drumbeat.chat.Chat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which platform a chat is spoken to: where the request came from, else the first channel that reaches it. */
public final class Routes {
    private final List<Channel> channels;
    private final Spread spread;

    /** @param channels the preferred first */
    public Routes(List<Channel> channels) {
        this(channels, Spread.NONE);
    }

    /** @param spread how far what a push says is drawn apart */
    public Routes(List<Channel> channels, Spread spread) {
        this.channels = List.copyOf(channels);
        this.spread = spread;
    }

    public Spread spread() {
        return spread;
    }

    /** @param origin the platform of the request that is answered, or null for pushes; {@code none} if nothing reaches the chat */
    public String platformFor(Chat chat, @Nullable String origin) {
        return channels.stream()
                .filter(channel -> channel.platform().equals(origin) && channel.reaches(chat))
                .findFirst()
                .or(() -> channels.stream()
                        .filter(channel -> channel.reaches(chat))
                        .findFirst())
                .map(Channel::platform)
                .orElse("none");
    }

    /**
     * Whether a message can be given a new face where it stands.
     *
     * @param sentAs the platform's id of it; null where none is known
     */
    public boolean edits(String platform, @Nullable String sentAs) {
        return channels.stream()
                .filter(channel -> channel.platform().equals(platform))
                .allMatch(channel -> channel.edits(sentAs));
    }

    public List<Channel> channels() {
        return channels;
    }
}
