/** The platform played on this machine: its REST interface, its events and its seal. */
@NullMarked
package io.drumbeat.feishu.stub;

import org.jspecify.annotations.NullMarked;
