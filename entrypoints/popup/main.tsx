import { render } from 'preact';
import '../../components/theme.css';
import '../../components/settings/settings-fields.css';
import '../../components/settings/popup.css';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (root) render(<App />, root);
