/**
 * Makes jobs fire on a developer's machine: when that is, and how its parts are wired.
 */
@NullMarked
package io.jets.local;

import org.jspecify.annotations.NullMarked;
