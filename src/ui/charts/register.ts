import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LineController,
  LinearScale,
  LineElement,
  PointElement,
  Tooltip
} from 'chart.js'

// Only what the charts here draw; legends are HTML, so that they can be read and wrapped like any other text.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LineController,
  LinearScale,
  LineElement,
  PointElement,
  Tooltip
)
Chart.defaults.font.family = "'Noto Sans', 'Noto Sans Hebrew', 'Noto Sans Arabic', system-ui, sans-serif"
Chart.defaults.font.size = 12
Chart.defaults.animation = false
Chart.defaults.maintainAspectRatio = false

// A canvas drawn before its font has arrived keeps the wrong one: nothing on it asks for a font, and nothing redraws it.
void document.fonts.load("12px 'Noto Sans'")
document.fonts.addEventListener('loadingdone', () => {
  for (const chart of Object.values(Chart.instances)) chart.update('none')
})
