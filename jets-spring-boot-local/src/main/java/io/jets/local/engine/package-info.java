/**
 * The local engine's API, through which everything happens: events, changes, invocations
 * and schedules.
 */
@NullMarked
package io.jets.local.engine;

import org.jspecify.annotations.NullMarked;
