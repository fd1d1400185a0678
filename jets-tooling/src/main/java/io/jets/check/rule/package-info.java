/**
 * Checks EventBridge rules, their patterns and schedules.
 */
@NullMarked
package io.jets.check.rule;

import org.jspecify.annotations.NullMarked;
