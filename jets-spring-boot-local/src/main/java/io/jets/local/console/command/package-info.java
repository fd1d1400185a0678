/**
 * What the console does: sends events and changes, fires and pauses schedules.
 */
@NullMarked
package io.jets.local.console.command;

import org.jspecify.annotations.NullMarked;
