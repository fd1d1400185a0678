/**
 * The application whose console is tested.
 */
@NullMarked
package io.jets.browser.application;

import org.jspecify.annotations.NullMarked;
