package io.drumbeat.delivery;

import io.drumbeat.chat.Chat;

/** One platform's way out. */
public interface Channel {
    /** {@code feishu}, {@code dingtalk} or {@code console}. */
    String platform();

    /** Whether this chat exists on the platform. */
    boolean reaches(Chat chat);

    /** Sends or edits, once; blocks until the platform answered. Never throws: what goes wrong is a {@link Delivered}. */
    Delivered send(Due due);
}
