/**
 * The requests that the console's API answers.
 */
@NullMarked
package io.jets.local.console.route;

import org.jspecify.annotations.NullMarked;
