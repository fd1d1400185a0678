/**
 * What the console's API returns, as JSON.
 */
@NullMarked
package io.jets.local.console.view;

import org.jspecify.annotations.NullMarked;
